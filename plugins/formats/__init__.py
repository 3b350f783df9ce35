"""How figures and days read in a language: hours, money, percentages, dates (with Babel)."""
