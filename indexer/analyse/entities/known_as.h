// Whether a text says that a name is another name of the person named in front of it:
// "Ann Lee, known to her pupils as Betty Blue".
#ifndef DATELINE_INDEXER_ANALYSE_ENTITIES_KNOWN_AS_H_
#define DATELINE_INDEXER_ANALYSE_ENTITIES_KNOWN_AS_H_

#include <string_view>

namespace dateline {

// `before`: the words before the second name; `name`: a word that ends the first. False
// when a sentence ends between them.
bool is_known_as(std::string_view before, std::string_view name);

}  // namespace dateline

#endif  // DATELINE_INDEXER_ANALYSE_ENTITIES_KNOWN_AS_H_
