export default 'image.png'
