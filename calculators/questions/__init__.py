"""What the product asks: each question once, and reading what someone answers."""
