import './node-version.mjs'

const { runTests } = await import('./src/run-tests.ts')
process.exitCode = await runTests(process.argv.slice(2))
