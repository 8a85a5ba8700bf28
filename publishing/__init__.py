"""What happens to the built site: steps that run after ``mkdocs build`` on the folder ``site/``.

``python -m publishing`` is the door. Nothing here knows MkDocs, its theme or a page's source.
"""
