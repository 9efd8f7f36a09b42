// SPDX-License-Identifier: MIT
#include "writing/textcounts.h"

namespace sasil {

TextCounts &TextCounts::operator+=(const TextCounts &other)
{
    words += other.words;
    characters += other.characters;
    withoutBlanks += other.withoutBlanks;
    return *this;
}

TextCounts &TextCounts::operator-=(const TextCounts &other)
{
    words -= other.words;
    characters -= other.characters;
    withoutBlanks -= other.withoutBlanks;
    return *this;
}

} // namespace sasil
