import type { GraphQLResolveInfo } from 'graphql';
import type { Document as DomainDocument } from '../domain/document.ts';
import type { FiscalContext } from '../loaders.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  _FieldSet: { input: string; output: string; }
};

/** Kinds of people, as far as a field tells them apart. */
export type Access =
  /** Anyone, signed in or not. */
  | 'PUBLIC'
  /** A resident. */
  | 'RESIDENT'
  /** Anyone signed in. */
  | 'SIGNED_IN'
  /** Staff of an operating unit. */
  | 'STAFF';

/** A document that becomes known. */
export type AddDocumentInput = {
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** The office that it belongs to: one of yours. */
  operatingUnitId: Scalars['ID']['input'];
  /** As people call it; not empty. */
  title: Scalars['String']['input'];
};

/** The document, or what stands in its way. */
export type AddDocumentResult = DocumentAdded | DocumentIdTaken | DocumentTitleMissing;

/** What it is, in a sentence of the glossary. */
export type Document = {
  __typename?: 'Document';
  id: Scalars['ID']['output'];
  /** As people call it; never empty. */
  title: Scalars['String']['output'];
};

/** It is known, now or since an earlier request. */
export type DocumentAdded = {
  __typename?: 'DocumentAdded';
  /** As it is kept. */
  document: Document;
};

/** The id belongs to another document. */
export type DocumentIdTaken = Refusal & {
  __typename?: 'DocumentIdTaken';
  message: Scalars['String']['output'];
};

/** The title is empty. */
export type DocumentTitleMissing = Refusal & {
  __typename?: 'DocumentTitleMissing';
  message: Scalars['String']['output'];
};

/** What can be done. Who repeats a request with the same id does no harm. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Adds a document. Repeating it with the same id and data changes nothing. */
  addDocument: AddDocumentResult;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationAddDocumentArgs = {
  input: AddDocumentInput;
};

/** What can be asked. Nothing here changes anything. */
export type Query = {
  __typename?: 'Query';
  /** A document by id; null when there is none, or it is not yours to see. */
  document?: Maybe<Document>;
};


/** What can be asked. Nothing here changes anything. */
export type QueryDocumentArgs = {
  id: Scalars['ID']['input'];
};

/** What every mutation answers with when the business says no: a sentence that says what stands in the way and what to do. */
export type Refusal = {
  /** In Spanish, for the person who asked. */
  message: Scalars['String']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Document: Document;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Document:
    ( { __typename: 'Document' }
    & GraphQLRecursivePick<FederationTypes['Document'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AddDocumentResult:
    | ( Omit<DocumentAdded, 'document'> & { document: _RefType['Document'] } )
    | ( DocumentIdTaken )
    | ( DocumentTitleMissing )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( DocumentIdTaken )
    | ( DocumentTitleMissing )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Access: Access;
  AddDocumentInput: AddDocumentInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AddDocumentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddDocumentResult']>;
  Document: ResolverTypeWrapper<DomainDocument>;
  DocumentAdded: ResolverTypeWrapper<Omit<DocumentAdded, 'document'> & { document: ResolversTypes['Document'] }>;
  DocumentIdTaken: ResolverTypeWrapper<DocumentIdTaken>;
  DocumentTitleMissing: ResolverTypeWrapper<DocumentTitleMissing>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddDocumentInput: AddDocumentInput;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  AddDocumentResult: ResolversUnionTypes<ResolversParentTypes>['AddDocumentResult'];
  Document: DomainDocument;
  DocumentAdded: Omit<DocumentAdded, 'document'> & { document: ResolversParentTypes['Document'] };
  DocumentIdTaken: DocumentIdTaken;
  DocumentTitleMissing: DocumentTitleMissing;
  Mutation: Record<PropertyKey, never>;
  Query: Record<PropertyKey, never>;
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  Boolean: Scalars['Boolean']['output'];
};

export type AuthDirectiveArgs = {
  requires: Access;
};

export type AuthDirectiveResolver<Result, Parent, ContextType = FiscalContext, Args = AuthDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AddDocumentResultResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['AddDocumentResult'] = ResolversParentTypes['AddDocumentResult']> = {
  __resolveType: TypeResolveFn<'DocumentAdded' | 'DocumentIdTaken' | 'DocumentTitleMissing', ParentType, ContextType>;
};

export type DocumentResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['Document'] = ResolversParentTypes['Document'], FederationReferenceType extends FederationReferenceTypes['Document'] = FederationReferenceTypes['Document']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Document']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DocumentAddedResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['DocumentAdded'] = ResolversParentTypes['DocumentAdded']> = {
  document?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DocumentIdTakenResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['DocumentIdTaken'] = ResolversParentTypes['DocumentIdTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DocumentTitleMissingResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['DocumentTitleMissing'] = ResolversParentTypes['DocumentTitleMissing']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addDocument?: Resolver<ResolversTypes['AddDocumentResult'], ParentType, ContextType, RequireFields<MutationAddDocumentArgs, 'input'>>;
};

export type QueryResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType, RequireFields<QueryDocumentArgs, 'id'>>;
};

export type RefusalResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'DocumentIdTaken' | 'DocumentTitleMissing', ParentType, ContextType>;
};

export type Resolvers<ContextType = FiscalContext> = {
  AddDocumentResult?: AddDocumentResultResolvers<ContextType>;
  Document?: DocumentResolvers<ContextType>;
  DocumentAdded?: DocumentAddedResolvers<ContextType>;
  DocumentIdTaken?: DocumentIdTakenResolvers<ContextType>;
  DocumentTitleMissing?: DocumentTitleMissingResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = FiscalContext> = {
  auth?: AuthDirectiveResolver<any, any, ContextType>;
};
