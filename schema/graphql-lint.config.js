import graphql from '@graphql-eslint/eslint-plugin'

// How a face is written. Each subgraph's own file is read alone: composition says the rest.

const described = {
  types: true,
  FieldDefinition: true,
  InputValueDefinition: true,
  EnumValueDefinition: true,
  DirectiveDefinition: true,
}

export default [
  {
    files: ['subgraphs/*/schema.graphql'],
    languageOptions: { parser: graphql.parser },
    plugins: { '@graphql-eslint': graphql },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@graphql-eslint/require-description': [
        'error',
        {
          ...described,
          ignoredSelectors: ['FieldDefinition[name.value=id]', 'FieldDefinition[name.value=message]'],
        },
      ],
      '@graphql-eslint/no-hashtag-description': 'error',
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          FieldDefinition: 'camelCase',
          InputValueDefinition: 'camelCase',
          Argument: 'camelCase',
          DirectiveDefinition: 'camelCase',
          EnumValueDefinition: 'UPPER_CASE',
          InputObjectTypeDefinition: { suffix: 'Input' },
          'FieldDefinition[parent.name.value=Query]': { forbiddenPatterns: [/^(get|list|query|find)[A-Z]/u] },
          'FieldDefinition[parent.name.value=Mutation]': {
            forbiddenPatterns: [/(mutation|create[A-Z].*Mutation)$/iu],
          },
        },
      ],
      '@graphql-eslint/unique-enum-value-names': 'error',
      '@graphql-eslint/require-deprecation-reason': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'Directive[name.value=deprecated] > Argument > StringValue[value!=/\\b20\\d\\d-\\d\\d-\\d\\d\\b/]',
          message: 'A deprecation says from which day on the field may be gone: “… until 2027-03-01”.',
        },
      ],
    },
  },
  {
    files: ['schema/api.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: 'schema/api.graphql' } },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      '@graphql-eslint/relay-connection-types': 'error',
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      '@graphql-eslint/relay-edge-types': [
        'error',
        { shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
      '@graphql-eslint/no-unreachable-types': 'error',
    },
  },
]
