#!/bin/sh
# Turns a corpus into transcripts on all cores, or on many machines, with GNU parallel:
#
#     examples/parallel/convert.sh corpus.jsonl > transcripts.jsonl
#     PARALLEL='--sshloginfile machines' COLLOQUY='npx colloquy' \
#         examples/parallel/convert.sh corpus.jsonl > transcripts.jsonl
#
# Each line of the corpus is {"id", "source"}, and each line written {"id", "transcript"}, or
# {"id", "error"} where a transcript cannot be read. The answers stand in the order of the corpus, and are
# those that one process would give; only the `line` of a line that is no JSON counts from the start of its
# share. The share of a process that is killed is given to another, twice; what it has written is thrown
# away. Where all three fail, the exit code is not 0. `machines` names a host a line, each with Node.
#
# It needs GNU parallel (apt-get install parallel), which keeps the answers in $TMPDIR until their turn.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
cat -- "$@" |
  parallel --pipe --block "${BLOCK:-10M}" --keep-order --retries 3 \
    "${COLLOQUY:-node '$root/dist/bin.js'} --from jsonl --to jsonl"
