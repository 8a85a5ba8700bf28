"""``python -m macros.permit_pages``: write the pages of permits that are not in step."""

from corpus import Corpus
from macros.permit_pages.files import write

if __name__ == "__main__":
    for name in write(tuple(Corpus().titles.values())):
        print(f"docs/{name}")
