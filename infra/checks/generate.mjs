import './node-version.mjs'

const [verb, ...rest] = process.argv.slice(2)

if (verb === 'subgraph') {
  const { generateSubgraph } = await import('./src/generate-subgraph.ts')
  await generateSubgraph(rest[0], rest[1])
} else if (verb === 'landed') {
  const { runSteps } = await import('./run-steps.mjs')
  await runSteps([{ name: 'what clients were promised', command: 'node schema/breaking-changes.ts --land' }])
} else {
  const { runSteps } = await import('./run-steps.mjs')
  const check = verb === '--check' ? ' --check' : ''
  await runSteps([
    { name: 'supergraph', command: `node schema/compose.ts${check}` },
    { name: 'resolver types, client documents', command: `graphql-codegen --config codegen.ts${check}` },
    {
      name: 'the tariff language',
      command: `node subgraphs/billing/src/tariff-documents/generate-reference.ts${check}`,
    },
    { name: 'registry of codecs', command: `node ingest/src/codecs/generate-registry.ts${check}` },
  ])
}
