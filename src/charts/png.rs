//! A file as pixels.
use png::{BitDepth, ColorType, DeflateCompression, Encoder, Filter};
use resvg::{
    render,
    tiny_skia::{Color, Pixmap, Transform},
    usvg::{self, Tree},
};

/// Widest picture that is made. Unit: pixel.
const WIDEST: f32 = 8192.0;

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum PngError {
    /// The text is not SVG.
    #[error("this is not a picture: {0}")]
    Svg(#[from] usvg::Error),
    /// The picture would have no pixels, or too many.
    #[error("a picture cannot be {width}×{height} pixels large")]
    Size {
        /// Width asked for.
        width: f32,
        /// Height asked for.
        height: f32,
    },
    /// The pixels could not be packed.
    #[error("the picture could not be packed: {0}")]
    Packing(#[from] png::EncodingError),
}

/// The PNG of a chart in the dress for files; `scale` 1 gives 1200×675 pixels.
///
/// Text must be outlines, as it is in that dress: no font is looked up here.
pub fn png(svg: &str, scale: f32) -> Result<Vec<u8>, PngError> {
    let tree = Tree::from_str(svg, &usvg::Options::default())?;
    let (width, height) = (tree.size().width() * scale, tree.size().height() * scale);
    let refused = || PngError::Size { width, height };
    // Not a number is in no range either.
    if !(1.0..=WIDEST).contains(&width) || !(1.0..=WIDEST).contains(&height) {
        return Err(refused());
    }
    let mut pixels =
        Pixmap::new(width.round() as u32, height.round() as u32).ok_or_else(refused)?;
    pixels.fill(Color::WHITE);
    render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut pixels.as_mut(),
    );
    packed(&pixels)
}

/// Pixels that hide what is behind them, packed.
///
/// Large areas of one colour pack well as they are and at the first level, in a tenth of the time
/// that the encoder takes by itself.
fn packed(pixels: &Pixmap) -> Result<Vec<u8>, PngError> {
    let mut packed = Vec::new();
    let mut encoder = Encoder::new(&mut packed, pixels.width(), pixels.height());
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_deflate_compression(DeflateCompression::Level(1));
    encoder.set_filter(Filter::NoFilter);
    let parts = pixels.data().chunks_exact(4);
    let colors: Vec<u8> = parts.flat_map(|part| [part[0], part[1], part[2]]).collect();
    encoder.write_header()?.write_image_data(&colors)?;
    Ok(packed)
}
