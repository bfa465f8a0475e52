/** Files that are there whole or not at all. */
import {randomUUID} from 'node:crypto'
import type {Stats} from 'node:fs'
import {type FileHandle, open, realpath, rename, rm, stat} from 'node:fs/promises'
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
  const target = await realpath(file).catch(() => file)
  const old = await stat(target).catch(() => undefined)
  if (old !== undefined && !old.isFile()) return fillAndClose(await open(target, 'w'), fill)
  const draft = path.join(path.dirname(target), `.colloquy-${randomUUID()}.tmp`)
  try {
    const handle = await open(draft, 'wx', old?.mode)
    await fillAndClose(handle, fill, async () => {
      if (old !== undefined) await handOver(handle, old)
      if (durable) await handle.sync()
    })
    await rename(draft, target)
  } catch (error) {
    await rm(draft, {force: true})
    throw about(error, file)
  }
}

async function fillAndClose(
  handle: FileHandle,
  fill: (append: Append) => Promise<void>,
  finish?: () => Promise<void>,
): Promise<void> {
  try {
    // Unlike `write`, it goes on after a short write, as those to a disk that is nearly full are.
    await fill((text) => handle.writeFile(text))
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

/** What the disk says of the draft is about the file. */
function about(error: unknown, file: string): unknown {
  return error instanceof Error && 'code' in error ? Object.assign(error, {path: file}) : error
}
