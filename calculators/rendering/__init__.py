"""A result as HTML, text, calendar, letter or link."""
