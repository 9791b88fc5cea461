// Builds the nodes that ask where words stand: NEAR, ADJ, SENTENCE, PARAGRAPH,
// LEAD, ATLEAST. Pure; any thread.
//
// Operands are words, phrases, OR, and positional nodes. AND is taken apart, since
// each of its parts has to stand there: (a b) NEAR/5 c becomes
// (a NEAR/5 c) AND (b NEAR/5 c). All else is an Error kUsage: NOT, person:,
// country:, date: have no place in a text.
#pragma once

#include <vector>

#include "searcher/query/query_error.h"
#include "searcher/query/query_tree.h"

namespace dateline {

// kNear and kAdjacent.
QueryPtr make_distance(NodeKind kind, int distance, QueryPtr left, QueryPtr right,
                       const QueryPlace& place);
// kSentence and kParagraph; two or more parts, those of an AND counted one by one.
QueryPtr make_unit(NodeKind kind, std::vector<QueryPtr> parts, const QueryPlace& place);
// kLead and kAtLeast.
QueryPtr make_counted(NodeKind kind, int number, QueryPtr part, const QueryPlace& place);

// "NEAR", "SENTENCE": for messages.
const char* operator_name(NodeKind kind);

std::size_t leaf_count(const QueryNode& node);
// Operators above the deepest leaf.
std::size_t depth_of(const QueryNode& node);

}  // namespace dateline
