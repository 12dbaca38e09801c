"""The engines that answer a plan, one per file."""
