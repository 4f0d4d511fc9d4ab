import type { Node } from 'web-tree-sitter';
import { enclosingName } from './enclosing.js';
import type { Language } from './language.js';

const logging =
  /^(((self|this|cls)\._?)?(console|log|logger|logging|_log|_logger|LOG|LOGGER)\.\w+|print|pprint|warnings\.warn|(Rails\.|\$|\$this->)_?[lL]ogger\.\w+|Log::\w+|puts|warn|error_log)$/;
/** What is taken from the front of a sequence depends on its order again. */
const choosing =
  /^(slice|limit|first|at|find|shift|pop|head|take|get|skip|findFirst|getFirst|getLast|(First|Last|Single|ElementAt)(OrDefault)?(Async)?|Take\w*|Skip\w*)$/;

/** `a.b` of `a.b()`, `Set` of `new Set<>()`, whichever fields the grammar has for it. */
function calleeName(call: Node): string {
  const callee = call.childForFieldName('function') ?? call.childForFieldName('constructor');
  if (callee) return callee.text;
  const name = call.childForFieldName('name') ?? call.childForFieldName('method');
  const owner = call.childForFieldName('object') ?? call.childForFieldName('receiver');
  const scope = call.childForFieldName('scope');
  if (name) return owner ? `${owner.text}.${name.text}` : scope ? `${scope.text}::${name.text}` : name.text;
  return call.childForFieldName('type')?.text.replace(/<.*$/s, '') ?? '';
}

function isArgument(node: Node): boolean {
  return node.parent !== null && isArgumentsNode(node.parent);
}

/** The list of arguments of a call: what stands outside it is the call's own chain. */
function isArgumentsNode(node: Node): boolean {
  return node.type === 'argument_list' || node.type === 'arguments';
}

/** Python writes a lone generator as the argument list itself: `set(x for x in xs)`. */
function isArgumentList(node: Node): boolean {
  return node.parent?.childForFieldName('arguments')?.id === node.id;
}

/** The reason why the order of `expression` does not matter to the code around it. */
export function orderlessUse(expression: Node, language: Language): string | undefined {
  const { types, arid } = language;
  for (let at = expression; at.parent;) {
    const parent: Node = at.parent;
    // C# and PHP wrap each argument in a node of its own.
    if (parent.type === 'argument') {
      at = parent;
      continue;
    }
    if (arid.membershipTypes.has(parent.type)) return membership(parent, at);
    const comprehension = parent.type === 'for_in_clause' ? parent.parent : null;
    if (comprehension && arid.setComprehensions.has(comprehension.type)) return 'the result goes into a set';
    if (comprehension && arid.sequenceComprehensions.has(comprehension.type)) {
      at = comprehension;
      continue;
    }
    if (types.member.has(parent.type)) {
      const name = parent.childForFieldName(types.memberName)?.text ?? '';
      if (arid.orderlessMembers.has(name)) return `only .${name} of the result is used`;
      if (choosing.test(name)) return undefined;
    } else if (isArgument(at) || isArgumentList(at)) {
      const call = isArgument(at) ? parent.parent : parent;
      const callee = call ? calleeName(call) : '';
      if (!call || !callee) return undefined;
      if (arid.orderlessCalls.has(callee))
        return `the result goes into ${callee}(), which does not depend on order`;
      if (!arid.transparentCalls.has(callee)) return undefined;
      at = call;
      continue;
    } else if (parent.type === 'subscript' || parent.type === 'subscript_expression') return undefined;
    else if (!types.chain.has(parent.type)) return undefined;
    at = parent;
  }
  return undefined;
}

function membership(comparison: Node, operand: Node): string | undefined {
  const right = comparison.lastNamedChild;
  const isIn = comparison.children.some((child) => child?.type === 'in' || child?.type === 'not in');
  return isIn && right?.id === operand.id ? 'the result is only searched for a member' : undefined;
}

/** The reason why what stands at `node` is text for people, which no test should pin. */
export function displayUse(node: Node, language: Language): string | undefined {
  const { types, arid } = language;
  if (arid.displayFunctions.has(enclosingName(node, language))) return 'it only shapes text for people';
  let inArguments = false;
  for (let at = node.parent; at !== null; at = at.parent) {
    if (types.functions.has(at.type) || types.block.has(at.type)) return undefined;
    const raises = inArguments && types.call.has(at.type) && arid.messageCalls?.has(calleeName(at));
    if (arid.messageTypes.has(at.type) || raises) return 'it stands in the message of an error';
    if (inArguments && types.call.has(at.type) && logging.test(calleeName(at)))
      return 'it stands in a log message';
    inArguments = isArgumentsNode(at);
  }
  return undefined;
}
