/** What the command may touch of the world. */
import type {Readable, Writable} from 'node:stream'

/** The library, as the command uses it. */
export type Library = typeof import('../index.js')

/** Streams, folder and version; and how the library, the workers and signals are got at. */
export interface Io {
  stdin: Readable & {isTTY?: boolean}
  stdout: Writable
  stderr: Writable & {isTTY?: boolean}
  /** The folder relative paths start from. */
  cwd: string
  version: string
  /** Loads the library (default: its modules, one by one). */
  library?: () => Promise<Library>
  /** The script that workers run (default: none, all is done in this process). */
  worker?: URL
  /**
   * Called before the first file is written. From then on the process must not end at a signal by itself:
   * the answer is aborted instead, with the signal's name as its reason (default: never).
   */
  stopped?: () => AbortSignal
}

/**
 * Load the library.
 *
 * @param io where it comes from
 * @returns all of its exports
 */
export function libraryOf(io: Pick<Io, 'library'>): Promise<Library> {
  return io.library === undefined ? import('../index.js') : io.library()
}

/**
 * Read a stream to its end.
 *
 * @param stream of bytes or text
 * @returns all of it
 */
export async function readAll(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream)
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return Buffer.concat(chunks)
}

/**
 * Write to a stream, and wait until it has taken it.
 *
 * @param stream a terminal, a pipe, a file
 * @param text what to write
 */
export function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()))
  })
}
