import type { GraphQLNamedType, GraphQLSchema } from 'graphql';

/** Types by name: those of the platform's resolvers first, so that no name stands for two types. */
export class TypeShelf {
  readonly #made = new Map<string, GraphQLNamedType>();

  constructor(private readonly platform: GraphQLSchema | undefined) {}

  take<Type extends GraphQLNamedType>(name: string, make: () => Type): Type {
    const known = this.#made.get(name) ?? this.platform?.getType(name) ?? make();
    this.#made.set(name, known);
    return known as Type;
  }
}
