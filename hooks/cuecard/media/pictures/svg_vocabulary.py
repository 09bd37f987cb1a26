"""The elements and attributes of a drawing that stands still or moves by itself, and can do nothing else.

From the element and attribute indexes of SVG 1.1 and SVG 2. Left out are scripts, foreign markup, sound, film, frames,
cursors and event handlers. What editors keep for themselves (`metadata`, names of other namespaces) is left out
too, but that changes no picture.
"""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


ELEMENTS = _names(
    """
    svg a g defs symbol use switch title desc style view path rect circle ellipse line polyline polygon image text
    tspan textPath tref altGlyph altGlyphDef altGlyphItem glyphRef font font-face font-face-name glyph missing-glyph
    hkern vkern linearGradient radialGradient stop pattern clipPath mask marker filter feBlend feColorMatrix
    feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow
    feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset
    fePointLight feSpecularLighting feSpotLight feTile feTurbulence animate animateMotion animateTransform set mpath
    """
)
PRESENTATION = _names(
    """
    alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
    color-rendering direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity
    font font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style
    font-variant font-variation-settings font-weight glyph-orientation-horizontal glyph-orientation-vertical
    image-rendering isolation kerning letter-spacing lighting-color line-height marker marker-end marker-mid
    marker-start mask mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-rendering
    stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
    stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-overflow text-rendering transform
    transform-box transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode
    """
)
GEOMETRY = _names(
    """
    cx cy d dx dy fr fx fy gradientTransform gradientUnits height lengthAdjust markerHeight markerUnits markerWidth
    maskContentUnits maskUnits method offset orient pathLength patternContentUnits patternTransform patternUnits
    points preserveAspectRatio r refX refY rotate rx ry side spacing spreadMethod startOffset textLength viewBox
    width x x1 x2 y y1 y2 clipPathUnits
    """
)
FILTERS = _names(
    """
    amplitude azimuth baseFrequency bias diffuseConstant divisor edgeMode elevation exponent filterRes filterUnits
    in in2 intercept k1 k2 k3 k4 kernelMatrix kernelUnitLength limitingConeAngle mode numOctaves operator order
    pointsAtX pointsAtY pointsAtZ preserveAlpha primitiveUnits radius result scale seed slope specularConstant
    specularExponent stdDeviation stitchTiles surfaceScale tableValues targetX targetY type values xChannelSelector
    yChannelSelector z
    """
)
MOTION = _names(
    """
    accumulate additive attributeName attributeType begin by calcMode dur end fill from keyPoints keySplines
    keyTimes max min path repeatCount repeatDur restart to values
    """
)
FONTS = _names(
    """
    accent-height alphabetic arabic-form ascent bbox cap-height descent font-family g1 g2 glyph-name hanging
    horiz-adv-x horiz-origin-x horiz-origin-y ideographic k mathematical orientation overline-position
    overline-thickness panose-1 slope stemh stemv strikethrough-position strikethrough-thickness u1 u2
    underline-position underline-thickness unicode unicode-range units-per-em v-alphabetic v-hanging v-ideographic
    v-mathematical vert-adv-y vert-origin-x vert-origin-y widths x-height
    """
)
CORE = _names(
    """
    baseProfile class enable-background id lang media requiredExtensions requiredFeatures role systemLanguage
    version xml:lang xml:space zoomAndPan
    """
)
ATTRIBUTES = CORE | PRESENTATION | GEOMETRY | FILTERS | MOTION | FONTS | {"style"}
MOVABLE = PRESENTATION | GEOMETRY | FILTERS
"""What an animation may change."""
WITH_HREF = _names(
    """
    use image feImage textPath tref linearGradient radialGradient pattern filter mpath animate animateMotion
    animateTransform set glyphRef altGlyph
    """
)
"""Where an address within the drawing has a meaning; `image` and `feImage` may carry a picture in theirs."""
ACTIVE = _names("audio canvas embed foreignObject handler iframe listener object script video")
"""What acts or embeds, and is missed where it is left out."""
