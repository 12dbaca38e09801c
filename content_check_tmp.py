"""Temporary: validate content against the models."""
import sys, pathlib
from pydantic import ValidationError
from generators.kind import registry
from generators import source
bad=0
for k in registry().values():
    base=pathlib.Path(k.folder)
    files=[base/'site.yaml'] if k.name=='site' and (base/'site.yaml').exists() else [] if k.name=='site' else sorted(base.rglob('*.yaml') if k.by_year else base.glob('*.yaml')) if base.exists() else []
    for f in files:
        if f.name.endswith('.stamps.yaml') or (k.folder=='content'and f.name!='site.yaml'): continue
        s=source.read(str(f), f.read_bytes())
        for p in s.problems: bad+=1; print(p.place,p.check,dict(p.values))
        if not s.problems:
            try: k.adapter.validate_python(s.data)
            except ValidationError as e:
                for x in e.errors():
                    bad+=1; loc=tuple(i for i in x['loc']); print(f,loc,x['type'],x['msg'],x.get('ctx'))
print(bad,'problems')
