"""Messages as they are written for a mail program, read back by another library than the one that wrote them."""

import email
import email.policy
import glob
import json
import os
import re
import subprocess
import sys

COUNT, SEED = 400, 20261122
folder = os.path.join(os.environ["SCRATCH"], "mails")
os.makedirs(folder)
script = os.path.join(os.environ["ROOT"], "tests/system/support/write-mails.mjs")
subprocess.run(["node", script, folder, str(COUNT), str(SEED)], check=True)

BREAKS = "[\x00-\x1f\x7f-\x9f\u2028\u2029]"
HEADERS = {"date", "from", "to", "cc", "subject", "message-id", "x-unsent", "mime-version", "content-type", "content-transfer-encoding"}


def whole(text):
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def line(text):
    return re.sub("\r\n|" + BREAKS, " ", whole(text))


def body(text):
    text = re.sub("\r\n?", "\n", whole(text))
    text = re.sub("[\x00-\x08\x0b-\x1f\x7f-\x9f]", "\ufffd", text)
    return text if text.endswith("\n") else text + "\n"


def name_of_file(text):
    text = re.sub("[/\\\\:*?\"<>|\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]", "_", line(text))
    text = re.sub(r"^[\s\ufeff]+|[\s\ufeff]+$", "", text)
    return "attachment" if text.strip(".") == "" else text


def name_of_person(text):
    return re.sub(r"[\s\ufeff]+", " ", line(text)).strip()


def boxes(header, given):
    read = [] if header is None else [(one.display_name, one.addr_spec) for one in header.addresses]
    # Python below 3.13 shows the fold between two encoded words of a name as a space.
    squeeze = lambda text: text.replace(" ", "")
    return [(squeeze(a), b) for a, b in read], [(squeeze(name_of_person(one.get("name", ""))), one["address"]) for one in given]


wrong = {}


def same(what, file, seen, meant):
    wrong.setdefault(what, [])
    if seen != meant:
        wrong[what].append(f"{file}: {seen!r} is not {meant!r}")


files = sorted(glob.glob(os.path.join(folder, "*.eml")))
for path in files:
    file = os.path.basename(path)
    with open(path, "rb") as stream:
        raw = stream.read()
    with open(path.replace(".eml", ".json"), encoding="utf-8") as stream:
        meant = json.load(stream)
    message = email.message_from_bytes(raw, policy=email.policy.default)
    same("lines end in CRLF", file, raw.replace(b"\r\n", b"").count(b"\n") + raw.replace(b"\r\n", b"").count(b"\r"), 0)
    same("lines are of 76 bytes of ASCII", file, [row for row in raw.split(b"\r\n") if len(row) > 76 or not row.isascii()], [])
    same("subject", file, str(message["subject"]), line(meant["subject"]))
    for header, given in (("from", [meant["from"]] if "from" in meant else []), ("to", meant["to"]), ("cc", meant["cc"])):
        same(header, file, *boxes(message[header], given))
    same("date", file, message["date"].datetime.strftime("%Y-%m-%dT%H:%M:%S.000Z"), meant["date"])
    same("it opens as a draft", file, message["x-unsent"], "1")
    names = [name.lower() for name in message.keys()]
    same("no header is added", file, sorted(set(names) - HEADERS), [])
    same("no header stands twice", file, len(names), len(set(names)))
    text = message.get_body()
    same("body", file, text.get_content().replace("\r\n", "\n"), body(meant["body"]))
    attached = [(part.get_filename(), part.get_content().hex()) for part in message.iter_attachments()]
    same("names of files", file, [name for name, _ in attached], [name_of_file(one["name"]) for one in meant["attachments"]])
    same("bytes of files", file, [read for _, read in attached], [one["hex"] for one in meant["attachments"]])
    parts = list(message.walk())
    same("no part is added", file, len(parts), 1 + (len(attached) + 1 if attached else 0))
    defects = [str(one) for part in parts for one in part.defects]
    defects += [f"{key}: {one}" for part in parts for key, value in part.items() for one in getattr(value, "defects", [])]
    same("nothing is against the rules", file, defects, [])

print(("ok  " if len(files) == COUNT else "FAIL") + f" {COUNT} messages are written")
for what, problems in wrong.items():
    if problems:
        print(f"FAIL {what}, in {len(problems)} of {len(files)} messages")
        for problem in problems[:5]:
            print(f"     | {problem[:400]}".encode("ascii", "backslashreplace").decode())
    else:
        print(f"ok   {what}")
sys.exit(0)
