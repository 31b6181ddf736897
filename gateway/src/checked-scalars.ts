import { DateScalar, DateTimeScalar } from '@dibao/shared/scalars';
import { type GraphQLScalarType, type GraphQLSchema, isScalarType } from 'graphql';

/**
 * Lets the gateway's schema refuse what is no date or instant, where the supergraph only knows the names of scalars:
 * so a client hears what is wrong, and no service is asked. Values travel on as they came.
 */
export function checkScalars(schema: GraphQLSchema): void {
  for (const scalar of [DateScalar, DateTimeScalar] as readonly GraphQLScalarType[]) {
    const here = schema.getType(scalar.name);
    if (!isScalarType(here)) continue;
    const { parseValue, parseLiteral } = here;
    here.parseValue = (value) => {
      scalar.parseValue(value);
      return parseValue(value);
    };
    here.parseLiteral = (node, variables) => {
      scalar.parseLiteral(node, variables);
      return parseLiteral(node, variables);
    };
  }
}
