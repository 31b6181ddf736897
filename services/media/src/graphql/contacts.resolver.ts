import { bilingual } from '@dibao/shared/bilingual';
import { type Connection, PageArgs } from '@dibao/shared/connection';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { retireContact } from '../commands/retire-contact.ts';
import { type ContactSaved, upsertContact } from '../commands/upsert-contact.ts';
import type { ChannelRow } from '../queries/channels.ts';
import type { ContactRow } from '../queries/contact-row.ts';
import { contacts, contactsById } from '../queries/contacts.ts';
import { AgencyStub } from './agency-channels.type.ts';
import { ChannelType } from './channel.type.ts';
import { ContactResult, RetireContactInput, UpsertContactInput } from './contact-input.type.ts';
import { ContactConnection, ContactFilterInput, ContactType } from './contact.type.ts';
import type { GraphContext } from './graph-context.ts';

@Resolver(() => ContactType)
export class ContactsResolver {
  @Query(() => ContactConnection, {
    description: bilingual(
      '联系人：本单位的、上级的、所监测的；私人号码只对本单位、上级监测单位和运行人员显示。',
      'Contacts of one’s own agency, of those above it and of those one monitors; private numbers show to its own people, the monitors above it and the operator.',
    ),
  })
  async contacts(
    @Arg('filter', () => ContactFilterInput, { nullable: true, description: bilingual('筛选。', 'Narrows the list.') })
    filter: ContactFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: GraphContext,
  ): Promise<Connection<ContactRow>> {
    return contacts(ctx, { ...page, filter });
  }

  @Query(() => ContactType, { nullable: true, description: bilingual('一个联系人。', 'One contact.') })
  async contact(
    @Arg('id', () => ID, { description: bilingual('编号。', 'Its id.') }) id: string,
    @Ctx() ctx: GraphContext,
  ): Promise<ContactRow | null> {
    return ctx.loaders.contact.load(id);
  }

  @Mutation(() => ContactResult, {
    description: bilingual('登记或替换联系人。', 'Adds a contact or replaces what is said of one.'),
  })
  async upsertContact(
    @Arg('input', () => UpsertContactInput, { description: bilingual('内容。', 'The contact.') })
    input: UpsertContactInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return shown(ctx, await upsertContact(ctx, input));
  }

  @Mutation(() => ContactResult, {
    description: bilingual('停用联系人，并抹去其私人号码。', 'Ends a contact and erases what was private of it.'),
  })
  async retireContact(
    @Arg('input', () => RetireContactInput, { description: bilingual('哪一个。', 'Which one.') })
    input: RetireContactInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return shown(ctx, await retireContact(ctx, input));
  }

  @FieldResolver(() => AgencyStub, { nullable: true, description: bilingual('所属机关。', 'Whom it answers for.') })
  agency(@Root() contact: ContactRow): AgencyStub {
    return { id: contact.agencyId };
  }

  @FieldResolver(() => ChannelType, {
    nullable: true,
    description: bilingual('所负责的渠道；空为整个机关。', 'The channel it answers for; null: all of the agency.'),
  })
  async channel(@Root() contact: ContactRow, @Ctx() ctx: GraphContext): Promise<ChannelRow | null> {
    return contact.channelId === null ? null : ctx.loaders.channel.load(contact.channelId);
  }
}

async function shown(ctx: GraphContext, result: object): Promise<object | null> {
  if (!('contactId' in result)) return result;
  const [contact] = await contactsById(ctx, [(result as ContactSaved).contactId]);
  return contact ?? null;
}
