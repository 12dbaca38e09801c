"""Statistics of meetings and follow-up: each with its formula, numerator, denominator, cut-off day and what is silent.

Source of the list: follow-up statistics of the domain brief, section 3; non-state participation after SIGMA's method,
which asks for at least two non-state representatives regularly in meetings.
"""
