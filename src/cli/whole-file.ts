/** Files that are there whole or not at all. */
import {randomUUID} from 'node:crypto'
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

/** A file that is being written. Whoever began it ends it, by one of the last two. */
export interface Writing {
  append: (content: string | Uint8Array) => void
  /** All of it is written. */
  finish: () => void
  /** It will not be: the file is as it was. */
  abandon: () => void
}

/**
 * Write a file.
 *
 * @param file where to
 * @param content all of it
 * @param durable see {@link beginFile}
 * @throws what the disk says; then the file is as it was
 */
export function writeWhole(file: string, content: string | Uint8Array, durable?: boolean): void {
  const writing = beginFile(file, durable)
  try {
    writing.append(content)
    writing.finish()
  } catch (error) {
    writing.abandon()
    throw error
  }
}

/**
 * Begin to write a file under another name beside it; it gets its own at the end. A link is followed. What is
 * no file and no folder (a device, a pipe) is written to as it stands. Nothing here waits for the event loop:
 * on a disk of one's own the calls take far less time than it takes to be told that they are done.
 *
 * @param file where to
 * @param durable whether to wait until the disk has it, so that a power cut can't leave less (default:
 *   `true`)
 * @returns what to write with; each call throws what the disk says, about the file
 */
export function beginFile(file: string, durable = true): Writing {
  const ask: Ask = (call) => {
    try {
      return call()
    } catch (error) {
      throw about(error, file)
    }
  }
  const entry = tried(() => lstatSync(file, {throwIfNoEntry: false}))
  const [target, old] = entry?.isSymbolicLink() ? endOf(file) : [file, entry]
  return old === undefined || old.isFile()
    ? draftFor(target, old, durable, ask)
    : inPlace(target, ask)
}

/** Asks the disk for something; what it refuses is about the file, not about the draft. */
type Ask = <Given>(call: () => Given) => Given

function about(error: unknown, file: string): unknown {
  return error instanceof Error && 'code' in error ? Object.assign(error, {path: file}) : error
}

/** What a link leads to; one that leads nowhere is replaced. */
function endOf(link: string): [string, Stats | undefined] {
  const target = tried(() => realpathSync.native(link)) ?? link
  return [target, tried(() => statSync(target))]
}

/** What the disk gives, or nothing where it refuses. */
function tried<Given>(call: () => Given): Given | undefined {
  try {
    return call()
  } catch {
    return undefined
  }
}

function draftFor(target: string, old: Stats | undefined, durable: boolean, ask: Ask): Writing {
  const draft = path.join(path.dirname(target), `.colloquy-${randomUUID()}.tmp`)
  const handle = handleOf(() => openSync(draft, 'wx', old?.mode), ask)
  return {
    append: handle.append,
    finish: () => {
      if (old !== undefined) handOver(handle.fd, old)
      if (durable) ask(() => fsyncSync(handle.fd))
      handle.close()
      ask(() => renameSync(draft, target))
    },
    abandon: () => {
      tried(handle.close)
      rmSync(draft, {force: true})
    },
  }
}

function inPlace(target: string, ask: Ask): Writing {
  const {append, close} = handleOf(() => openSync(target, 'w'), ask)
  return {append, finish: close, abandon: () => void tried(close)}
}

function handleOf(open: () => number, ask: Ask) {
  const fd = ask(open)
  let isOpen = true
  return {
    fd,
    // Unlike `writeSync`, it goes on after a short write, as those to a disk that is nearly full are.
    append: (content: string | Uint8Array) => ask(() => writeFileSync(fd, content)),
    close: () => {
      if (isOpen) {
        isOpen = false
        ask(() => closeSync(fd))
      }
    },
  }
}

/** The new file belongs to whom the old one did, as far as the system lets us. */
function handOver(fd: number, {mode, uid, gid}: Stats): void {
  tried(() => fchownSync(fd, uid, gid))
  tried(() => fchmodSync(fd, mode))
}
