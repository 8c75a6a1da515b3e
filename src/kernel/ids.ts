/** An id that cannot be passed where another kind is wanted. All ids are whole numbers of one province. */
export type Id<Name extends string> = number & { readonly __id: Name };

export type UnitId = Id<'unit'>;
export type AccountId = Id<'account'>;
export type PositionId = Id<'position'>;
export type IndicatorId = Id<'indicator'>;
