"""Doracak turns one repository of YAML and Markdown into a bilingual handbook, registers and reports."""
