"""Open data: registers as JSON and CSV with their schemas, news feeds, calendars and workbooks.

`files.py` yields all of them; each is made of views of the public library and of nothing else.
"""
