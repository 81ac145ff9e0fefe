"""Prints the lines of standard input that take more columns than the first argument says."""
import sys
import unicodedata


def width(text):
    columns = 0
    for character in text:
        if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
            continue
        columns += 2 if unicodedata.east_asian_width(character) in "WF" else 1
    return columns


for line in sys.stdin.read().splitlines():
    if width(line) > int(sys.argv[1]):
        print(width(line), line)
