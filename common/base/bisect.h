// Bisection among things that are found by their place, not by an iterator.
// Thread-safe when the predicate is.
#pragma once

#include <algorithm>
#include <boost/iterator/counting_iterator.hpp>
#include <cstddef>

namespace dateline {

// The first place below `count` for which `before` is false, `count` when there is
// none. `before` must be true up to some place and false from there on.
template <typename Before>
std::size_t first_place_not(std::size_t count, Before before) {
  return *std::partition_point(boost::counting_iterator<std::size_t>(0),
                               boost::counting_iterator<std::size_t>(count), before);
}

}  // namespace dateline
