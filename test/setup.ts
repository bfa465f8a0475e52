import fc from 'fast-check'

// The same runs everywhere; another SEED, and more RUNS, look further.
fc.configureGlobal({seed: Number(process.env.SEED ?? 20_260_501)})
