// A person's name as the words that tell persons apart, and what two of them have in
// common. Pure functions; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// What stands behind the last blank; all of a text without one.
std::string_view last_word(std::string_view text);

using NameWords = std::vector<std::string>;

// Folded words; hyphens part words, points, quotes and brackets vanish, particles, generation
// suffixes and rulers' numbers are left out where something else remains.
NameWords person_words(std::string_view form);
// The same; `number`: as name_number() has it.
NameWords person_words(std::string_view form, std::string_view number);

// "jr", "iii".
bool is_generation_suffix(std::string_view word);

// What stands behind the name and tells it from others of the same words, folded: "jr" (for
// "Jnr." too), "sr", a Roman number ("ii"); "" for none.
std::string name_number(std::string_view form);

// Whether names with these numbers can be one person's.
bool numbers_agree(const std::string& a, const std::string& b);

// "Ben Lee" and "Al Lee" are no "ben Lee" and "al-Lee". `first`: the form's first word.
bool is_forename(std::string_view form, std::string_view first);

// A bit for each letter that begins a word. What fit() and same_full_name() find in two names
// begins with the same letters in both, so most pairs of names are told apart by these bits.
std::uint32_t first_letters(const NameWords& words);

// The same person in two full forms: first and last word agree (or initials of
// it), and the shorter's words stand in the longer's.
bool same_full_name(const NameWords& a, const NameWords& b);

// "S. K. Warne" and "Shane Warne": initials, and a name without middle names that begins with
// the first of them.
bool initials_fit(const NameWords& initials, const NameWords& full);

// For the order of forms from the fullest on: whole words count far more than initials.
std::size_t letters_of(const NameWords& words);

// Whether two words are one with a slip of the pen: a letter taken for another, two swapped or one
// doubled, in a long word, neither the first letter nor the last (Petrov, Petrova).
bool is_slip(const std::string& a, const std::string& b);
// Two letters swapped alone: Marta and Maria are two forenames, Deirdre and Dierdre one.
bool is_swap(const std::string& a, const std::string& b);

// Folded, of "Ada Diallo de Okafor" "diallo": the surname that stands before her husband's, or the
// first of two; empty without one.
std::string surname_before_de(std::string_view form);

// The same words but for a slip in the surname; Marta and Maria are two.
bool same_but_for_a_slip(const NameWords& a, const NameWords& b);

// The surname when a scan has put a blank into it: "garri son" in one of the two.
bool same_broken_surname(const NameWords& part, const NameWords& whole);

// How well a lone part names the person: 3 surname, 2 first of the words (the
// surname in many languages), 1 another word; 0 not at all.
int fit(const NameWords& part, const NameWords& whole);

}  // namespace dateline
