// What an article's short forms stand for: "Kenya Wildlife Service (KWS)", and the other
// way round.
//
// One article, one thread; never fails.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "indexer/analyse/entities/entity_names.h"
#include "indexer/analyse/entities/text_ids.h"

namespace dateline {

class ShortForms {
 public:
  // Learns from two mentions of `text`, one behind the other, when the second stands in
  // brackets or between ", or" and a comma, and one is short for the other: returns the short one,
  // else nullptr. Places are short for places alone. Asked of all mentions in their order.
  const NamedMention* learn(const NamedMention& first, const NamedMention& second,
                            std::string_view text);

  // Learns without a bracket: an acronym of organisations that has the initials of just one
  // organisation of the article, with or without its legal form ("GM" of General Motors Corp).
  // Returns each such acronym's mention and that of the name, as places in `mentions`.
  std::vector<std::pair<std::size_t, std::size_t>> infer(const std::vector<NamedMention>& mentions);

  // The name that `mention` is short for; nullptr when the article gives none.
  const std::string* long_form(const NamedMention& mention) const;

 private:
  // Names by the keys of their short forms.
  class Names {
   public:
    void set(std::string key, std::string name);
    bool has(const std::string& key) const { return names_.contains(key); }
    // Of a form as written; nullptr when there is none.
    const std::string* find(std::string_view form) const;

   private:
    std::unordered_map<std::string, std::string> names_;
    std::uint32_t first_letters_ = 0;  // of the keys, a bit for each
  };

  Names of_places_;
  Names of_others_;
  TextIds seen_;  // written like short forms
};

// Whether a form that stands in a bracket behind a name is short for it: its letters are the name's
// initials, or begin with the first of them and come in the name's order.
bool is_short_for(const std::string& form, const std::string& name);

// The letters of a short form: "U.N." and "UN" are one.
std::string short_form_key(std::string_view form);

}  // namespace dateline
