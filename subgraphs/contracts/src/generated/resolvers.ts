import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Contract as DomainContract } from '../domain/contract.ts';
import type { OperatingUnit as StoredOperatingUnit } from '../store/operating-unit.ts';
import type { ServicePoint as StoredServicePoint } from '../store/service-point.ts';
import type { ContractsContext } from '../loaders.ts';
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
  /** A calendar day, `YYYY-MM-DD`, in America/Mexico_City. */
  Date: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

export type Access =
  /** Anyone, signed in or not. */
  | 'PUBLIC'
  /** A resident. */
  | 'RESIDENT'
  /** Anyone signed in. */
  | 'SIGNED_IN'
  /** Staff of an operating unit. */
  | 'STAFF';

/** Supply contract of one service point. */
export type Contract = {
  __typename?: 'Contract';
  /** Public number, as printed on the bill, for example 442761. */
  contractNumber: Scalars['String']['output'];
  /** Null where the holder is not yours to see. */
  holder?: Maybe<Customer>;
  id: Scalars['ID']['output'];
  operatingUnit: OperatingUnit;
  servicePoint: ServicePoint;
  startedOn: Scalars['Date']['output'];
  usageClass: UsageClass;
};

export type ContractConnection = {
  __typename?: 'ContractConnection';
  edges: Array<ContractEdge>;
  pageInfo: PageInfo;
};

export type ContractEdge = {
  __typename?: 'ContractEdge';
  cursor: Scalars['String']['output'];
  node: Contract;
};

export type ContractNumberMalformed = Refusal & {
  __typename?: 'ContractNumberMalformed';
  message: Scalars['String']['output'];
};

export type ContractNumberTaken = Refusal & {
  __typename?: 'ContractNumberTaken';
  message: Scalars['String']['output'];
};

export type ContractStarted = {
  __typename?: 'ContractStarted';
  contract: Contract;
};

export type Customer = {
  __typename?: 'Customer';
  /** Contracts of this customer, oldest first. */
  contracts: ContractConnection;
  id: Scalars['ID']['output'];
};


export type CustomerContractsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** No such customer is known here yet. A customer registered a moment ago becomes known within a second. */
export type CustomerUnknown = Refusal & {
  __typename?: 'CustomerUnknown';
  message: Scalars['String']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Starts the supply of a service point for a customer. Repeating it with the same id and data changes nothing. */
  startContract: StartContractResult;
};


export type MutationStartContractArgs = {
  input: StartContractInput;
};

/** One of CEA's offices (administraciones). */
export type OperatingUnit = {
  __typename?: 'OperatingUnit';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** A contract by id; null when there is none, or it is not yours to see. */
  contract?: Maybe<Contract>;
  /** A contract by the number printed on the bill; null when there is none, or it is not yours to see. */
  contractByNumber?: Maybe<Contract>;
  /** CEA's 13 offices. */
  operatingUnits: Array<OperatingUnit>;
};


export type QueryContractArgs = {
  id: Scalars['ID']['input'];
};


export type QueryContractByNumberArgs = {
  contractNumber: Scalars['String']['input'];
};

/** What every mutation answers with when the business says no: a sentence that says what stands in the way and what to do. */
export type Refusal = {
  /** In Spanish, for the person who asked. */
  message: Scalars['String']['output'];
};

/** The place that is supplied; holds zero or one meter at a time. */
export type ServicePoint = {
  __typename?: 'ServicePoint';
  /** Street, number and neighbourhood. */
  address: Scalars['String']['output'];
  /** The contract in force here; null when there is none, or it is not yours to see. */
  contract?: Maybe<Contract>;
  id: Scalars['ID']['output'];
};

export type ServicePointAlreadySupplied = Refusal & {
  __typename?: 'ServicePointAlreadySupplied';
  message: Scalars['String']['output'];
};

export type ServicePointInput = {
  address: Scalars['String']['input'];
  id: Scalars['ID']['input'];
};

export type StartContractInput = {
  contractNumber: Scalars['String']['input'];
  customerId: Scalars['ID']['input'];
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  operatingUnitId: Scalars['ID']['input'];
  servicePoint: ServicePointInput;
  startedOn: Scalars['Date']['input'];
  usageClass: UsageClass;
};

export type StartContractResult = ContractNumberMalformed | ContractNumberTaken | ContractStarted | CustomerUnknown | ServicePointAlreadySupplied;

export type UsageClass =
  | 'COMMERCIAL'
  | 'DOMESTIC'
  | 'INDUSTRIAL'
  | 'PUBLIC';



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
  Contract: Contract;
  Customer: Customer;
  OperatingUnit: OperatingUnit;
  ServicePoint: ServicePoint;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Contract:
    ( { __typename: 'Contract' }
    & ( GraphQLRecursivePick<FederationTypes['Contract'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Contract'], {"contractNumber":true}> ) );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  OperatingUnit:
    ( { __typename: 'OperatingUnit' }
    & GraphQLRecursivePick<FederationTypes['OperatingUnit'], {"id":true}> );
  ServicePoint:
    ( { __typename: 'ServicePoint' }
    & GraphQLRecursivePick<FederationTypes['ServicePoint'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  StartContractResult:
    | ( ContractNumberMalformed )
    | ( ContractNumberTaken )
    | ( Omit<ContractStarted, 'contract'> & { contract: _RefType['Contract'] } )
    | ( CustomerUnknown )
    | ( ServicePointAlreadySupplied )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( ContractNumberMalformed )
    | ( ContractNumberTaken )
    | ( CustomerUnknown )
    | ( ServicePointAlreadySupplied )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Access: Access;
  Contract: ResolverTypeWrapper<DomainContract>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ContractConnection: ResolverTypeWrapper<Omit<ContractConnection, 'edges'> & { edges: Array<ResolversTypes['ContractEdge']> }>;
  ContractEdge: ResolverTypeWrapper<Omit<ContractEdge, 'node'> & { node: ResolversTypes['Contract'] }>;
  ContractNumberMalformed: ResolverTypeWrapper<ContractNumberMalformed>;
  ContractNumberTaken: ResolverTypeWrapper<ContractNumberTaken>;
  ContractStarted: ResolverTypeWrapper<Omit<ContractStarted, 'contract'> & { contract: ResolversTypes['Contract'] }>;
  Customer: ResolverTypeWrapper<{ readonly id: string }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CustomerUnknown: ResolverTypeWrapper<CustomerUnknown>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OperatingUnit: ResolverTypeWrapper<StoredOperatingUnit>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  ServicePoint: ResolverTypeWrapper<StoredServicePoint>;
  ServicePointAlreadySupplied: ResolverTypeWrapper<ServicePointAlreadySupplied>;
  ServicePointInput: ServicePointInput;
  StartContractInput: StartContractInput;
  StartContractResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartContractResult']>;
  UsageClass: UsageClass;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Contract: DomainContract;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  ContractConnection: Omit<ContractConnection, 'edges'> & { edges: Array<ResolversParentTypes['ContractEdge']> };
  ContractEdge: Omit<ContractEdge, 'node'> & { node: ResolversParentTypes['Contract'] };
  ContractNumberMalformed: ContractNumberMalformed;
  ContractNumberTaken: ContractNumberTaken;
  ContractStarted: Omit<ContractStarted, 'contract'> & { contract: ResolversParentTypes['Contract'] };
  Customer: { readonly id: string };
  Int: Scalars['Int']['output'];
  CustomerUnknown: CustomerUnknown;
  Date: Scalars['Date']['output'];
  Mutation: Record<PropertyKey, never>;
  OperatingUnit: StoredOperatingUnit;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Query: Record<PropertyKey, never>;
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  ServicePoint: StoredServicePoint;
  ServicePointAlreadySupplied: ServicePointAlreadySupplied;
  ServicePointInput: ServicePointInput;
  StartContractInput: StartContractInput;
  StartContractResult: ResolversUnionTypes<ResolversParentTypes>['StartContractResult'];
};

export type AuthDirectiveArgs = {
  requires: Access;
};

export type AuthDirectiveResolver<Result, Parent, ContextType = ContractsContext, Args = AuthDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ContractResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['Contract'] = ResolversParentTypes['Contract'], FederationReferenceType extends FederationReferenceTypes['Contract'] = FederationReferenceTypes['Contract']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Contract']> | FederationReferenceType, FederationReferenceType, ContextType>;
  contractNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  operatingUnit?: Resolver<ResolversTypes['OperatingUnit'], ParentType, ContextType>;
  servicePoint?: Resolver<ResolversTypes['ServicePoint'], ParentType, ContextType>;
  startedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  usageClass?: Resolver<ResolversTypes['UsageClass'], ParentType, ContextType>;
};

export type ContractConnectionResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ContractConnection'] = ResolversParentTypes['ContractConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ContractEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ContractEdgeResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ContractEdge'] = ResolversParentTypes['ContractEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contract'], ParentType, ContextType>;
};

export type ContractNumberMalformedResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ContractNumberMalformed'] = ResolversParentTypes['ContractNumberMalformed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractNumberTakenResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ContractNumberTaken'] = ResolversParentTypes['ContractNumberTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractStartedResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ContractStarted'] = ResolversParentTypes['ContractStarted']> = {
  contract?: Resolver<ResolversTypes['Contract'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  contracts?: Resolver<ResolversTypes['ContractConnection'], ParentType, ContextType, RequireFields<CustomerContractsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CustomerUnknownResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['CustomerUnknown'] = ResolversParentTypes['CustomerUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export type MutationResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  startContract?: Resolver<ResolversTypes['StartContractResult'], ParentType, ContextType, RequireFields<MutationStartContractArgs, 'input'>>;
};

export type OperatingUnitResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['OperatingUnit'] = ResolversParentTypes['OperatingUnit'], FederationReferenceType extends FederationReferenceTypes['OperatingUnit'] = FederationReferenceTypes['OperatingUnit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OperatingUnit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType, RequireFields<QueryContractArgs, 'id'>>;
  contractByNumber?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType, RequireFields<QueryContractByNumberArgs, 'contractNumber'>>;
  operatingUnits?: Resolver<Array<ResolversTypes['OperatingUnit']>, ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'ContractNumberMalformed' | 'ContractNumberTaken' | 'CustomerUnknown' | 'ServicePointAlreadySupplied', ParentType, ContextType>;
};

export type ServicePointResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ServicePoint'] = ResolversParentTypes['ServicePoint'], FederationReferenceType extends FederationReferenceTypes['ServicePoint'] = FederationReferenceTypes['ServicePoint']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ServicePoint']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ServicePointAlreadySuppliedResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ServicePointAlreadySupplied'] = ResolversParentTypes['ServicePointAlreadySupplied']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StartContractResultResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['StartContractResult'] = ResolversParentTypes['StartContractResult']> = {
  __resolveType: TypeResolveFn<'ContractNumberMalformed' | 'ContractNumberTaken' | 'ContractStarted' | 'CustomerUnknown' | 'ServicePointAlreadySupplied', ParentType, ContextType>;
};

export type Resolvers<ContextType = ContractsContext> = {
  Contract?: ContractResolvers<ContextType>;
  ContractConnection?: ContractConnectionResolvers<ContextType>;
  ContractEdge?: ContractEdgeResolvers<ContextType>;
  ContractNumberMalformed?: ContractNumberMalformedResolvers<ContextType>;
  ContractNumberTaken?: ContractNumberTakenResolvers<ContextType>;
  ContractStarted?: ContractStartedResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  CustomerUnknown?: CustomerUnknownResolvers<ContextType>;
  Date?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  OperatingUnit?: OperatingUnitResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  ServicePoint?: ServicePointResolvers<ContextType>;
  ServicePointAlreadySupplied?: ServicePointAlreadySuppliedResolvers<ContextType>;
  StartContractResult?: StartContractResultResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ContractsContext> = {
  auth?: AuthDirectiveResolver<any, any, ContextType>;
};
