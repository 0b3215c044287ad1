// Old syntax on purpose: this file must still run, and say what is wrong, on a Node that is too old for the rest.
var required = 24
var found = process.versions.node

if (Number(found.split('.')[0]) >= required) {
  import('./main.ts')
} else {
  console.error(
    'aquacis needs Node ' +
      required +
      ' or newer, and this is Node ' +
      found +
      '.\nRun it as “npx -y pnpm@12 -s aquacis”: that brings its own Node with the packages.',
  )
  process.exitCode = 1
}
