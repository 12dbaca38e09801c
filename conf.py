"""Sphinx settings of the site; imports nothing of ours. The language is given by generators/outputs/site/child.py."""

project = "Doracak"
extensions = ["generators.outputs.site.extension"]
root_doc = "index"
source_suffix = {".page": "doracak"}
exclude_patterns: list[str] = []
locale_dirs: list[str] = []
template_bridge = "generators.outputs.site.templates.EscapingTemplates"

html_theme = "doracak"
html_copy_source = False
html_show_sourcelink = False
html_use_index = False
html_domain_indices = False
html_permalinks = False
html_last_updated_fmt = None
smartquotes = False
gettext_auto_build = False
