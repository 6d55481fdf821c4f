"""What running text is made of: words and marks, quotation marks, numbers, dates, names. No rule of news."""
