"""Speed and memory, measured as ratios against peers in one run; nothing here is asserted by a timed test."""
