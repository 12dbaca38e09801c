"""Planning: lines of work programmes, the measures, steps and indicators that they point to, and their conflicts."""
