/** Files that are there whole or not at all. */
import {randomUUID} from 'node:crypto'
import type {Stats} from 'node:fs'
import {type FileHandle, lstat, open, realpath, rename, rm, stat} from 'node:fs/promises'
import path from 'node:path'

/** Appends text to the file being written. */
export type Append = (text: string) => Promise<void>

/**
 * Write a file under another name beside it, and give it its own at the end. A link is followed. What is no
 * file and no folder (a device, a pipe) is written to as it stands.
 *
 * @param file where to
 * @param fill writes the content
 * @param durable whether to wait until the disk has it, so that a power cut can't leave less (default:
 *   `true`)
 * @throws what the disk or `fill` says; then the file is as it was
 */
export async function writeWhole(
  file: string,
  fill: (append: Append) => Promise<void>,
  durable = true,
): Promise<void> {
  const isThere = await lstat(file).then(
    () => true,
    () => false,
  )
  const target = isThere ? await realpath(file).catch(() => file) : file
  const old = isThere ? await stat(target).catch(() => undefined) : undefined
  const ask: Ask = (call) => call.catch((error) => Promise.reject(about(error, file)))
  if (old !== undefined && !old.isFile()) {
    return fillAndClose(await ask(open(target, 'w')), fill, ask)
  }
  const draft = path.join(path.dirname(target), `.colloquy-${randomUUID()}.tmp`)
  try {
    const handle = await ask(open(draft, 'wx', old?.mode))
    await fillAndClose(handle, fill, ask, async () => {
      if (old !== undefined) await handOver(handle, old)
      if (durable) await ask(handle.sync())
    })
    await ask(rename(draft, target))
  } catch (error) {
    await rm(draft, {force: true})
    throw error
  }
}

/** Asks the disk for something; what it refuses is about the file, not about the draft. */
type Ask = <Given>(call: Promise<Given>) => Promise<Given>

function about(error: unknown, file: string): unknown {
  return error instanceof Error && 'code' in error ? Object.assign(error, {path: file}) : error
}

async function fillAndClose(
  handle: FileHandle,
  fill: (append: Append) => Promise<void>,
  ask: Ask,
  finish?: () => Promise<void>,
): Promise<void> {
  try {
    // Unlike `write`, it goes on after a short write, as those to a disk that is nearly full are.
    await fill((text) => ask(handle.writeFile(text)))
    await finish?.()
  } finally {
    await handle.close()
  }
}

/** The new file belongs to whom the old one did, as far as the system lets us. */
async function handOver(handle: FileHandle, {mode, uid, gid}: Stats): Promise<void> {
  await handle.chown(uid, gid).catch(() => {})
  await handle.chmod(mode).catch(() => {})
}
