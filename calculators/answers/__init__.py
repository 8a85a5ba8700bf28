"""What the product answers: one package an answer, which questions, which law, which words."""
