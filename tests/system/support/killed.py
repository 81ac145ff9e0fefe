"""Kills magna with SIGKILL at random moments of a triage in a terminal, and looks whether anything that was confirmed is
lost: an answer is confirmed once the next question has appeared.

usage: killed.py PROGRAM RUNS [SEED]
Prints what it did; exits with 1 where an answer is lost or a journal cannot be read back.
"""

import json
import os
import pty
import random
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

PROBLEM = "Why does my US issued verification not pass French customs?"
# What is typed at each question, and what the journal must hold once the next one has appeared.
ANSWERS = [
    (b"Is that right?", b"1", {"kind": "settled", "node": "understood"}),
    (b"goods held", b"2", {"kind": "answered", "facts": {"goodsHeld": "no"}}),
    (b"Which paper", b"USMCA", {"kind": "answered", "facts": {"proof": "usmca-certification"}}),
    (b"By when", b"2026-11-26", {"kind": "answered", "facts": {"deadline": "2026-11-26"}}),
]
PROMPTS = (b"Number (1-", b"\n> ")


def environment(home):
    return {
        "PATH": os.environ["PATH"],
        "HOME": home,
        "XDG_DATA_HOME": home,
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "MAGNA_NOW": "2026-11-23T14:20:00Z",
    }


def journal(home):
    """The events of the only case; a last line without its end was never confirmed."""
    folder = os.path.join(home, "magna", "cases")
    names = [name for name in os.listdir(folder) if name.endswith(".jsonl")] if os.path.isdir(folder) else []
    if not names:
        return []
    if len(names) > 1:
        raise ValueError(f"{len(names)} cases of one triage")
    with open(os.path.join(folder, names[0]), encoding="utf-8") as file:
        lines = file.read().split("\n")
    return [json.loads(line) for line in lines[:-1]]


def run(program, kill_after):
    """One triage, killed after so many seconds; None lets it end. Returns what was confirmed, events, the time it took."""
    home = tempfile.mkdtemp(prefix="magna-killed-")
    try:
        ours, theirs = pty.openpty()
        started = time.monotonic()
        process = subprocess.Popen(
            ["node", program, "triage", PROBLEM, "--accessible"],
            stdin=theirs, stdout=theirs, stderr=theirs, env=environment(home), start_new_session=True,
        )
        os.close(theirs)
        seen, typed = b"", 0
        until = started + (kill_after if kill_after is not None else 60)
        while time.monotonic() < until and process.poll() is None:
            ready, _, _ = select.select([ours], [], [], max(0, min(0.02, until - time.monotonic())))
            if not ready:
                continue
            try:
                chunk = os.read(ours, 65536)
            except OSError:
                break
            seen += chunk.replace(b"\r", b"")
            if typed < len(ANSWERS):
                question, answer, _ = ANSWERS[typed]
                at = seen.rfind(question)
                if at >= 0 and any(prompt in seen[at:] for prompt in PROMPTS):
                    os.write(ours, answer + b"\n")
                    typed += 1
                    seen = seen[at + len(question):]
        took = time.monotonic() - started
        if process.poll() is None:
            os.kill(process.pid, signal.SIGKILL)
        process.wait()
        os.close(ours)
        # Each question that was answered had the answer before it confirmed.
        done = typed if process.returncode == 0 else max(0, typed - 1)
        events = journal(home)
        again = resumed(program, home) if events else None
        return [expected for _, _, expected in ANSWERS[:done]], events, again, took
    finally:
        shutil.rmtree(home, ignore_errors=True)


def resumed(program, home):
    """What magna itself reads back."""
    process = subprocess.run(
        ["node", program, "triage", "--resume", "--json", "--no-input"],
        env=environment(home), capture_output=True, text=True,
    )
    return json.loads(process.stdout)["facts"] if process.returncode in (0, 2) else {"error": process.stderr}


def lost(confirmed, events, facts):
    """What is confirmed and not in the journal, or not read back from it."""
    held = lambda expected: any(all(event.get(key) == value for key, value in expected.items()) for event in events)
    missing = [expected for expected in confirmed if not held(expected)]
    unread = [
        expected for expected in confirmed
        if any((facts or {}).get(key) != value for key, value in expected.get("facts", {}).items())
    ]
    return missing + unread


def main():
    program, runs = sys.argv[1], int(sys.argv[2])
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else int(time.time())
    generator = random.Random(seed)
    confirmed, events, facts, whole = run(program, None)
    if len(confirmed) != len(ANSWERS) or lost(confirmed, events, facts):
        sys.exit(f"a triage that nobody kills loses answers: {lost(confirmed, events, facts)}, {confirmed}")
    # Most of the time magna is starting; most of what can be lost is written after that.
    moments = [generator.uniform(0 if number % 4 == 0 else whole * 0.5, whole * 1.05) for number in range(runs)]
    counts, problems = {}, []

    def one(moment):
        try:
            confirmed, events, facts, _ = run(program, moment)
            return len(confirmed), lost(confirmed, events, facts)
        except ValueError as error:
            return 0, [str(error)]

    with ThreadPoolExecutor(max_workers=2) as pool:
        for moment, (answers, missing) in zip(moments, pool.map(one, moments)):
            counts[answers] = counts.get(answers, 0) + 1
            if missing:
                problems.append(f"killed after {moment:.3f} s: lost {missing}")
    print(f"{runs} runs killed (seed {seed}), by answers confirmed: {dict(sorted(counts.items()))}; {len(problems)} lost something")
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)


main()
