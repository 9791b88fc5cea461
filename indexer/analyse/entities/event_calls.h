// Words that announce a day without "will": "the strike begins on Saturday", "called for a march
// on Saturday", "demanded an answer by Saturday". Pure; any thread; a look takes bounded time.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "indexer/analyse/entities/event_sentence.h"
#include "indexer/analyse/entities/units.h"

namespace dateline {

class EventCalls {
 public:
  // `at`: the unit that the date begins with.
  EventCalls(std::string_view text, std::span<const Unit> units, const Sentence& sentence,
             std::size_t at)
      : text_(text), units_(units), sentence_(sentence), at_(at) {}

  // The words that may announce it; no other does.
  static const WordSet& leads();

  // The word at unit i, in front of the date, announces it. "Meets every Friday" is no one day.
  bool announces(std::size_t i) const {
    static const WordSet every = {"every", "each", "the"};
    if (sentence_.has_before(at_, 1, every)) return false;
    return may(i) || (begins(i) && !is_told(i)) || comes(i) || is_on(i) || calls_for(i) ||
           sets_term(i) || puts_off(i);
  }

 private:
  bool may(std::size_t i) const;
  bool begins(std::size_t i) const;
  bool are_to_meet(std::size_t i) const;
  bool is_told(std::size_t i) const;
  bool comes(std::size_t i) const;
  bool is_body(std::size_t i, std::size_t verb) const;
  bool is_voters(std::size_t i) const;
  bool has_no_subject(std::size_t i) const;
  bool is_on(std::size_t i) const;
  bool calls_for(std::size_t i) const;
  bool sets_term(std::size_t i) const;
  bool is_term() const;
  bool puts_off(std::size_t i) const;
  bool is_many(std::size_t i) const;

  std::string_view text_;
  std::span<const Unit> units_;
  const Sentence& sentence_;
  std::size_t at_;
};

}  // namespace dateline
