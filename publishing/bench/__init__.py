"""What the site costs: to its readers, beside other Pythons in a browser, and to who builds it.

Seconds are those of one machine on one day. What is compared, and what has a budget, are ratios of
one run. The results are written into ``docs/contribuer/performance.md``.
"""
