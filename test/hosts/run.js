// Builds a page in each host with the package as npm would publish it.
//
//     npm run test:hosts [-- [--keep] HOST…]
//
// Everything is installed below a temporary folder, so that a host finds only what it declares; `--keep`
// leaves that folder there. A folder here with a `config.host` in its package.json is a host: `host` is the
// package whose version is told, `example` a folder of examples that goes along.
import {spawn} from 'node:child_process'
import {cp, mkdtemp, readdir, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {parseArgs} from 'node:util'

const here = import.meta.dirname
const root = path.join(here, '../..')
const atOnce = 2
const patience = 300_000

const {values, positionals} = parseArgs({
  options: {keep: {type: 'boolean', default: false}},
  allowPositionals: true,
})
const hosts = await hostsNamed(positionals)
const work = await mkdtemp(path.join(tmpdir(), 'colloquy-hosts-'))
try {
  const [tarball] = await Promise.all([pack(), install('shared')])
  const failed = await runAll(hosts, tarball)
  console.log(`${hosts.length - failed} passed, ${failed} failed`)
  if (failed > 0) process.exitCode = 1
} finally {
  if (values.keep) console.error(work)
  else await rm(work, {recursive: true, force: true})
}

/** The hosts of the call, or all. */
async function hostsNamed(names) {
  const found = []
  for (const entry of await readdir(here, {withFileTypes: true})) {
    if (!entry.isDirectory()) continue
    const {config} = await readJson(path.join(here, entry.name, 'package.json'))
    if (config?.host !== undefined) found.push({name: entry.name, ...config})
  }
  const unknown = names.filter((name) => !found.some((host) => host.name === name))
  if (unknown.length === 0) {
    return names.length === 0 ? found : found.filter((host) => names.includes(host.name))
  }
  console.error(
    `No such host: ${unknown.join(', ')}; there are ${found.map((host) => host.name).join(', ')}`,
  )
  process.exit(1)
}

/** Pack the library; npm builds it before. */
async function pack() {
  await npm(root, 'pack', '--silent', '--pack-destination', work)
  const files = await readdir(work)
  return path.join(work, files.find((file) => file.endsWith('.tgz')) ?? 'no package')
}

async function install(name, ...more) {
  const folder = path.join(work, name)
  await cp(path.join(here, name), folder, {recursive: true})
  const flags = ['--no-package-lock', '--no-save', '--no-audit', '--no-fund', '--prefer-offline']
  await npm(folder, 'install', '--loglevel=error', ...flags, ...more)
}

/** Run the hosts, a few at a time, and count those that failed. */
async function runAll(hosts, tarball) {
  const queue = [...hosts]
  let failed = 0
  const worker = async () => {
    for (let host = queue.shift(); host !== undefined; host = queue.shift()) {
      if (!(await runHost(host, tarball))) failed++
    }
  }
  await Promise.all(Array.from({length: atOnce}, worker))
  return failed
}

async function runHost({name, host, example}, tarball) {
  const start = Date.now()
  const folder = path.join(work, name)
  let version = ''
  let problem
  try {
    await install(name, tarball)
    if (example !== undefined) {
      const target = path.join(folder, 'example')
      await cp(path.join(root, 'examples', example), target, {recursive: true})
    }
    version = (await readJson(path.join(folder, 'node_modules', host, 'package.json'))).version
    await run(process.execPath, ['--test', '--test-reporter=spec', 'test.js'], folder)
  } catch (error) {
    problem = error
  }
  const seconds = ((Date.now() - start) / 1000).toFixed(1).padStart(5)
  const result = problem === undefined ? 'passed' : 'failed'
  console.log(`${result}  ${seconds} s  ${name.padEnd(15)} ${host} ${version}`)
  if (problem !== undefined) console.log(problem.message)
  return problem === undefined
}

/** The npm that runs this script, else the one on the path. */
function npm(cwd, ...args) {
  const script = process.env.npm_execpath
  return script === undefined
    ? run('npm', args, cwd)
    : run(process.execPath, [script, ...args], cwd)
}

/** Run a program; what it prints is told only where it fails. */
function run(program, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {cwd, timeout: patience, stdio: ['ignore', 'pipe', 'pipe']})
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        output += data
      })
    }
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0) resolve()
      else reject(new Error(`${program} ${args.join(' ')}: ${signal ?? code}\n${output}`))
    })
  })
}

async function readJson(file) {
  return JSON.parse(await readFile(file, 'utf8'))
}
