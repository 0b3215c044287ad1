// Old syntax on purpose: this file must still run, and say what is wrong, on a Node that is too old for the rest.
var required = 24
var major = Number(process.versions.node.split('.')[0])

if (major >= required) {
  import('./start.ts').catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
    refuse(
      `${error.message}\nThe packages are not installed, or not all of them: run “npx -y pnpm@12 install”.`,
    )
  })
} else {
  refuse(
    'AquaCIS needs Node ' +
      required +
      ' or newer, and this is Node ' +
      process.versions.node +
      '.\n' +
      'Start it with “npx -y pnpm@12 start”: that brings its own Node with the packages. If this is what you ran,\n' +
      'the packages were not installed: run “npx -y pnpm@12 install”, read what it says, and start again.',
  )
}

function refuse(sentence) {
  console.error(sentence)
  process.exitCode = 1
}
