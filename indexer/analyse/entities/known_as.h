// Whether a text says that a name is another name of the person named in front of it:
// "Ann Lee, known to her pupils as Betty Blue".
#ifndef DATELINE_INDEXER_ANALYSE_ENTITIES_KNOWN_AS_H_
#define DATELINE_INDEXER_ANALYSE_ENTITIES_KNOWN_AS_H_

#include <cstdint>
#include <string_view>

namespace dateline {

// `before`: the words before the second name; `name`: a word that ends the first. False
// when a sentence ends between them.
bool is_known_as(std::string_view before, std::string_view name);

// "Kamal Dahal 'Prachanda'": whether the second name stands in quotes right behind the first, which
// is `name`, and is no title of a work, as in "the novel by Ann Lee 'Blue' was filmed". `before`
// and `after`: what stands around the second.
bool is_nickname_in_quotes(std::string_view before, std::string_view name, std::string_view after);

// Whether `after`, the words behind a name, say that it is another name: of whom it was about
// before (", as she is known"), who is a woman or a man.
enum class KnownSo : std::uint8_t { kNo, kHe, kShe };
KnownSo known_so(std::string_view after);
// Of who is named behind it: "Lion, as Ann Lee is known", where `between` stands between the two
// and `after` behind.
bool is_known_so(std::string_view between, std::string_view after);

}  // namespace dateline

#endif  // DATELINE_INDEXER_ANALYSE_ENTITIES_KNOWN_AS_H_
