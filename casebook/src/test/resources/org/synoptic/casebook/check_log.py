"""Checks logs that `synoptic casebook log --out` wrote, sharing no code with it.

Reads lines of the form FOLDER or FOLDER<tab>CHECKPOINT from standard input and answers each with "good" or with what is wrong.
Hashes: RFC 6962. Layout: C2SP tlog-tiles. Checkpoints: C2SP tlog-checkpoint and signed-note. Signatures are left to openssl.
"""
import base64
import hashlib
import json
import os
import subprocess
import sys
import tempfile

WIDTH = 256


class Wrong(Exception):
    pass


def leaf(entry):
    return hashlib.sha256(b"\0" + entry).digest()


def root(hashes):
    if not hashes:
        return hashlib.sha256(b"").digest()
    if len(hashes) == 1:
        return hashes[0]
    split = 1
    while split * 2 < len(hashes):
        split *= 2
    return hashlib.sha256(b"\1" + root(hashes[:split]) + root(hashes[split:])).digest()


def place(number, width):
    groups = ["%03d" % (number % 1000)]
    number //= 1000
    while number:
        groups.insert(0, "x%03d" % (number % 1000))
        number //= 1000
    return "/".join(groups) + ("" if width == WIDTH else ".p/%d" % width)


def read(path):
    with open(path, "rb") as file:
        return file.read()


def signed(note, verifier):
    """The text of a note, if its one signature is that of the verifier key."""
    name, hint, key = verifier.split("+", 2)
    typed = base64.b64decode(key, validate=True)
    if base64.b64encode(typed).decode() != key or len(typed) != 33 or typed[0] != 1:
        raise Wrong("no Ed25519 key")
    if hashlib.sha256(name.encode() + b"\n" + typed).digest()[:4].hex() != hint:
        raise Wrong("the key does not fit its hint")
    text, lead, signature = note.partition("\n\n\u2014 ")
    text += "\n"
    if not lead or not signature.startswith(name + " ") or not signature.endswith("\n"):
        raise Wrong("no signature of " + name)
    words = signature[len(name) + 1:-1]
    raw = base64.b64decode(words, validate=True)
    if base64.b64encode(raw).decode() != words or raw[:4].hex() != hint or len(raw) != 68:
        raise Wrong("the signature is of another key")
    with tempfile.TemporaryDirectory() as here:
        paths = {n: os.path.join(here, n) for n in ("key", "text", "signature")}
        contents = (bytes.fromhex("302a300506032b6570032100") + typed[1:], text.encode(), raw[4:])
        for path, content in zip(paths.values(), contents):
            with open(path, "wb") as file:
                file.write(content)
        done = subprocess.run(
            ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", paths["key"], "-rawin",
             "-in", paths["text"], "-sigfile", paths["signature"]], capture_output=True)
    if done.returncode != 0:
        raise Wrong("the signature does not hold")
    return text


def checkpoint(note, verifier):
    origin, size, hashed, rest = signed(note, verifier).split("\n")
    wanted = base64.b64decode(hashed, validate=True)
    if rest or str(int(size)) != size or base64.b64encode(wanted).decode() != hashed:
        raise Wrong("no checkpoint")
    return origin, int(size), wanted


def check(folder, kept=None):
    verifier = read(os.path.join(folder, "verifier")).decode()
    if not verifier.endswith("\n") or "\n" in verifier[:-1]:
        raise Wrong("no verifier key")
    verifier = verifier[:-1]
    origin, size, wanted = checkpoint(read(os.path.join(folder, "checkpoint")).decode(), verifier)
    expected = {"checkpoint", "verifier"}
    leaves = []
    for number in range((size + WIDTH - 1) // WIDTH):
        width = min(WIDTH, size - number * WIDTH)
        name = "tile/entries/" + place(number, width)
        expected.add(name)
        bundle = read(os.path.join(folder, name))
        at = 0
        for _ in range(width):
            length = int.from_bytes(bundle[at:at + 2], "big")
            entry = bundle[at + 2:at + 2 + length]
            at += 2 + length
            if json.loads(entry)[0] != len(leaves) + 1:
                raise Wrong("entry %d is not in its place" % len(leaves))
            leaves.append(leaf(entry))
        if at != len(bundle):
            raise Wrong("bundle %s is not as long as its entries" % name)
    hashes = leaves
    level = 0
    while hashes:
        for number in range((len(hashes) + WIDTH - 1) // WIDTH):
            tile = hashes[number * WIDTH:(number + 1) * WIDTH]
            name = "tile/%d/%s" % (level, place(number, len(tile)))
            expected.add(name)
            if read(os.path.join(folder, name)) != b"".join(tile):
                raise Wrong("tile %s does not fit the entries" % name)
        hashes = [root(hashes[i:i + WIDTH]) for i in range(0, len(hashes) - WIDTH + 1, WIDTH)]
        level += 1
    if root(leaves) != wanted:
        raise Wrong("the checkpoint is not over these entries")
    there = {os.path.relpath(os.path.join(d, f), folder) for d, _, files in os.walk(folder) for f in files}
    if there != expected:
        raise Wrong("files too many or too few: %s" % sorted(there ^ expected))
    if kept is not None:
        note = read(kept).decode()
        old_origin, old_size, old_root = checkpoint(note, verifier)
        if old_origin != origin:
            raise Wrong("the kept checkpoint is of another log")
        if old_size > size:
            raise Wrong("cut or rolled back: %d entries were there, %d are" % (old_size, size))
        if root(leaves[:old_size]) != old_root:
            raise Wrong("the first %d entries are others than they were" % old_size)


for line in sys.stdin:
    try:
        check(*line.rstrip("\n").split("\t"))
        print("good", flush=True)
    except Wrong as wrong:
        print("wrong: %s" % wrong, flush=True)
    except Exception as failed:
        print("wrong: %s %s" % (type(failed).__name__, str(failed).replace("\n", " ")), flush=True)
