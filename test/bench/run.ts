/**
 * `npm run bench` compares with others; `npm run bench -- cost` measures how cost grows, up to a size in
 * bytes: `npm run bench -- cost 1e7`.
 */
import {cost} from './cost.js'

const [mode, ...rest] = process.argv.slice(2)
if (mode === undefined) {
  const {speed} = await import('./speed.js')
  await speed()
} else await cost(mode === 'cost' ? rest : [mode, ...rest])
