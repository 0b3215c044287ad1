import type { GraphQLResolveInfo } from 'graphql';
import type { Invoice as DomainInvoice } from '../domain/invoice.ts';
import type { BillingContext } from '../loaders.ts';
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

/** A invoice that becomes known. */
export type AddInvoiceInput = {
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** The office that it belongs to: one of yours. */
  operatingUnitId: Scalars['ID']['input'];
  /** As people call it; not empty. */
  title: Scalars['String']['input'];
};

/** The invoice, or what stands in its way. */
export type AddInvoiceResult = InvoiceAdded | InvoiceIdTaken | InvoiceTitleMissing;

/** What it is, in a sentence of the glossary. */
export type Invoice = {
  __typename?: 'Invoice';
  id: Scalars['ID']['output'];
  /** As people call it; never empty. */
  title: Scalars['String']['output'];
};

/** It is known, now or since an earlier request. */
export type InvoiceAdded = {
  __typename?: 'InvoiceAdded';
  /** As it is kept. */
  invoice: Invoice;
};

/** The id belongs to another invoice. */
export type InvoiceIdTaken = Refusal & {
  __typename?: 'InvoiceIdTaken';
  message: Scalars['String']['output'];
};

/** The title is empty. */
export type InvoiceTitleMissing = Refusal & {
  __typename?: 'InvoiceTitleMissing';
  message: Scalars['String']['output'];
};

/** What can be done. Who repeats a request with the same id does no harm. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Adds a invoice. Repeating it with the same id and data changes nothing. */
  addInvoice: AddInvoiceResult;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationAddInvoiceArgs = {
  input: AddInvoiceInput;
};

/** What can be asked. Nothing here changes anything. */
export type Query = {
  __typename?: 'Query';
  /** A invoice by id; null when there is none, or it is not yours to see. */
  invoice?: Maybe<Invoice>;
};


/** What can be asked. Nothing here changes anything. */
export type QueryInvoiceArgs = {
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
  Invoice: Invoice;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Invoice:
    ( { __typename: 'Invoice' }
    & GraphQLRecursivePick<FederationTypes['Invoice'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AddInvoiceResult:
    | ( Omit<InvoiceAdded, 'invoice'> & { invoice: _RefType['Invoice'] } )
    | ( InvoiceIdTaken )
    | ( InvoiceTitleMissing )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( InvoiceIdTaken )
    | ( InvoiceTitleMissing )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Access: Access;
  AddInvoiceInput: AddInvoiceInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AddInvoiceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddInvoiceResult']>;
  Invoice: ResolverTypeWrapper<DomainInvoice>;
  InvoiceAdded: ResolverTypeWrapper<Omit<InvoiceAdded, 'invoice'> & { invoice: ResolversTypes['Invoice'] }>;
  InvoiceIdTaken: ResolverTypeWrapper<InvoiceIdTaken>;
  InvoiceTitleMissing: ResolverTypeWrapper<InvoiceTitleMissing>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddInvoiceInput: AddInvoiceInput;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  AddInvoiceResult: ResolversUnionTypes<ResolversParentTypes>['AddInvoiceResult'];
  Invoice: DomainInvoice;
  InvoiceAdded: Omit<InvoiceAdded, 'invoice'> & { invoice: ResolversParentTypes['Invoice'] };
  InvoiceIdTaken: InvoiceIdTaken;
  InvoiceTitleMissing: InvoiceTitleMissing;
  Mutation: Record<PropertyKey, never>;
  Query: Record<PropertyKey, never>;
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  Boolean: Scalars['Boolean']['output'];
};

export type AuthDirectiveArgs = {
  requires: Access;
};

export type AuthDirectiveResolver<Result, Parent, ContextType = BillingContext, Args = AuthDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AddInvoiceResultResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['AddInvoiceResult'] = ResolversParentTypes['AddInvoiceResult']> = {
  __resolveType: TypeResolveFn<'InvoiceAdded' | 'InvoiceIdTaken' | 'InvoiceTitleMissing', ParentType, ContextType>;
};

export type InvoiceResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['Invoice'] = ResolversParentTypes['Invoice'], FederationReferenceType extends FederationReferenceTypes['Invoice'] = FederationReferenceTypes['Invoice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Invoice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InvoiceAddedResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['InvoiceAdded'] = ResolversParentTypes['InvoiceAdded']> = {
  invoice?: Resolver<ResolversTypes['Invoice'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvoiceIdTakenResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['InvoiceIdTaken'] = ResolversParentTypes['InvoiceIdTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvoiceTitleMissingResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['InvoiceTitleMissing'] = ResolversParentTypes['InvoiceTitleMissing']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addInvoice?: Resolver<ResolversTypes['AddInvoiceResult'], ParentType, ContextType, RequireFields<MutationAddInvoiceArgs, 'input'>>;
};

export type QueryResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType, RequireFields<QueryInvoiceArgs, 'id'>>;
};

export type RefusalResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'InvoiceIdTaken' | 'InvoiceTitleMissing', ParentType, ContextType>;
};

export type Resolvers<ContextType = BillingContext> = {
  AddInvoiceResult?: AddInvoiceResultResolvers<ContextType>;
  Invoice?: InvoiceResolvers<ContextType>;
  InvoiceAdded?: InvoiceAddedResolvers<ContextType>;
  InvoiceIdTaken?: InvoiceIdTakenResolvers<ContextType>;
  InvoiceTitleMissing?: InvoiceTitleMissingResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = BillingContext> = {
  auth?: AuthDirectiveResolver<any, any, ContextType>;
};
