-- Reads and writes many documents in one process; what each job makes goes to standard output behind its length.
-- A text is read with an empty set of files, which is pandoc's sandbox: nothing outside of it is ever opened.
local jobs = pandoc.json.decode(io.read("a"), false)
for _, job in ipairs(jobs) do
  local messages, made = pandoc.log.silence(function()
    if job.text then
      return pandoc.write(pandoc.read(job.text, job.from, nil, {}), "json")
    end
    if job.template then
      job.options.template = pandoc.template.compile(pandoc.template.default(job.template))
    end
    return pandoc.write(pandoc.read(job.document, "json", nil, {}), job.to, job.options)
  end)
  local said = {}
  for _, message in ipairs(messages) do
    local told = pandoc.json.decode(pandoc.json.encode(message))
    if told.verbosity ~= "INFO" then
      said[#said + 1] = told.pretty
    end
  end
  said = table.concat(said, "\n")
  io.write(string.format("%d %d\n", #said, #made), said, made)
end
