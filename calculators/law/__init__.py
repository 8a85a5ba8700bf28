"""What follows from the texts: facts to dates, channels, rights and doors to a court.

Pure functions; no words, no HTML, no page, no level.
"""
